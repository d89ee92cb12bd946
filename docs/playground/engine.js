// Python in a worker: asked with messages, one at a time, and started anew if it dies or takes too long.

const LONGEST = 30_000;
const STARTING = 180_000;

export class Refusal extends Error {
    constructor(message, missing = false) {
        super(message);
        this.missing = missing;
    }
}

/** Python died of what was asked, or before that was its turn. */
export class Lost extends Error {}

export class Engine {
    #worker = null;
    #waiting = new Map();
    #number = 0;
    #timer = 0;
    #beside = new Map();
    #ready = null;
    #map = null; // the last text that was checked: a Python that begins anew is given it

    constructor(config, progress) {
        this.config = config;
        this.progress = progress;
    }

    /** Start Python, if it is not there yet; once it is, give what it told of its start. */
    start() {
        this.#ready ??= this.#start();
        return this.#ready;
    }

    async #start() {
        this.progress("Fetching Python …");
        const address = new URL("worker.js", import.meta.url).href;
        const script = new Blob([`import ${JSON.stringify(address)};`], { type: "text/javascript" });
        const blob = URL.createObjectURL(script); // such a worker inherits the policy of the page
        const worker = new Worker(blob, { type: "module" });
        this.#worker = worker;
        await new Promise((resolve, reject) => {
            worker.onmessage = resolve;
            worker.onerror = (event) => reject(new Lost(event.message || "the worker could not be loaded"));
        });
        URL.revokeObjectURL(blob);
        worker.onmessage = ({ data }) => this.#told(data);
        worker.onerror = (event) => this.#end(event.message || "the worker failed");
        const told = await this.#post("start", this.config, STARTING);
        for (const [name, content] of this.#beside) await this.#post("place_beside", { name, content }, LONGEST);
        if (this.#map) await this.#post("check", this.#map, LONGEST);
        return told;
    }

    /** Ask for something, and give the answer. A refusal is an error with a sentence. */
    async ask(kind, given = {}) {
        await this.start();
        const told = await this.#post(kind, given, LONGEST);
        if (kind === "check") this.#map = given;
        return told;
    }

    /** Keep a file beside the map, also after Python was started anew. */
    placeBeside(name, content) {
        this.#beside.set(name, content);
        return this.ask("place_beside", { name, content });
    }

    #post(kind, given, longest) {
        const id = ++this.#number;
        return new Promise((resolve, reject) => {
            this.#waiting.set(id, { kind, resolve, reject, longest });
            if (this.#waiting.size === 1) this.#wait(longest);
            this.#worker.postMessage({ id, kind, given });
        });
    }

    #wait(longest) {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#end(`it took more than ${longest / 1000} seconds`), longest);
    }

    #told(data) {
        if (data.progress) return this.progress(data.progress);
        if (data.dead) return this.#end(data.dead);
        const { resolve, reject } = this.#waiting.get(data.id) ?? {};
        this.#waiting.delete(data.id);
        clearTimeout(this.#timer);
        const [next] = this.#waiting.values();
        if (next) this.#wait(next.longest);
        if (data.refusal) reject?.(new Refusal(data.refusal, data.missing));
        else resolve?.(data.result);
    }

    #end(why) {
        clearTimeout(this.#timer);
        this.#worker?.terminate();
        this.#ready = null;
        const lost = [...this.#waiting.values()];
        if (lost[0]?.kind === "check") this.#map = null;
        this.#waiting.clear();
        for (const { reject } of lost) reject(new Lost(why));
    }
}
