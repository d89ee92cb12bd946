// Every text that was worked on, kept in this browser: the latest first, and the oldest given up for new ones.

const PREFIX = "argmap-draft-";
const MOST = 30;
const CURRENT = "argmap-current";

export class Drafts {
    #id = sessionStorageOr(CURRENT) ?? fresh();

    /** The latest: that of this tab, else of any. */
    latest() {
        const all = this.all();
        return all.find((draft) => draft.id === this.#id) ?? all[0] ?? null;
    }

    all() {
        const found = [];
        for (const key of keys()) {
            try {
                found.push({ ...JSON.parse(localStorage.getItem(key)), id: key.slice(PREFIX.length) });
            } catch {
                continue;
            }
        }
        return found.sort((one, other) => other.when - one.when);
    }

    /** Begin another draft, and leave the present one as it is. */
    begin(id = fresh()) {
        this.#id = id;
        try {
            sessionStorage.setItem(CURRENT, id);
        } catch {
            // The next visit begins with the latest.
        }
    }

    /** Keep a text; tell whether the browser let it be kept. */
    keep(text, name) {
        for (let tries = 0; tries < MOST; tries++) {
            try {
                localStorage.setItem(PREFIX + this.#id, JSON.stringify({ text, name, when: Date.now() }));
                for (const old of this.all().slice(MOST)) this.forget(old.id);
                return true;
            } catch {
                const oldest = this.all()
                    .filter((draft) => draft.id !== this.#id)
                    .pop();
                if (!oldest) return false;
                this.forget(oldest.id);
            }
        }
        return false;
    }

    forget(id) {
        localStorage.removeItem(PREFIX + id);
    }
}

function keys() {
    try {
        return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
    } catch {
        return [];
    }
}

function sessionStorageOr(key) {
    try {
        return sessionStorage.getItem(key);
    } catch {
        return null;
    }
}

function fresh() {
    return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
