// Deep links: the address names the node that is selected, or the step of a seminar, and opens there.

const NODE = "#n-";
const STEP_OF_SEMINAR = "#s-";

/** Write the node into the address, without a step in the history. */
export const writeLink = (node) => address("replaceState", node && NODE + encodeURIComponent(node.id));

/** Write a step of a seminar into the address; from a new one the browser's back button leads to the one before. */
export const writeStep = (name, isNew) =>
    address(isNew ? "pushState" : "replaceState", STEP_OF_SEMINAR + encodeURIComponent(name));

function address(change, to) {
    try {
        history[change](null, "", to ?? location.pathname + location.search);
    } catch {
        // A page that a frame or a viewer shows may have no address of its own.
    }
}

/** The node that the address names: undefined where it names nothing, null where there is no such node. */
export function readLink(model) {
    const id = named(NODE);
    return id && (model.nodes.find((node) => node.id.normalize("NFC") === id) ?? null);
}

/** The name of the step of a seminar that the address names, if it does. */
export const readStepLink = () => named(STEP_OF_SEMINAR);

function named(prefix) {
    const { hash } = location;
    return hash.startsWith(prefix) ? decoded(hash.slice(prefix.length)).normalize("NFC") : undefined;
}

function decoded(text) {
    try {
        return decodeURIComponent(text);
    } catch {
        return text;
    }
}
