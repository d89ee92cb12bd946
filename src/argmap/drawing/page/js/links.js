// Deep links: the address names the node that is selected, and an address that names one opens there.

const PREFIX = "#n-";

/** Write the node into the address, without a step in the history. */
export function writeLink(node) {
    const to = node ? `${PREFIX}${encodeURIComponent(node.id)}` : location.pathname + location.search;
    try {
        history.replaceState(null, "", to);
    } catch {
        // A page that a frame or a viewer shows may have no address of its own.
    }
}

/** The node that the address names: undefined where it names nothing, null where there is no such node. */
export function readLink(model) {
    if (!location.hash.startsWith(PREFIX)) return undefined;
    const id = decoded(location.hash.slice(PREFIX.length)).normalize("NFC");
    return model.nodes.find((node) => node.id.normalize("NFC") === id) ?? null;
}

function decoded(text) {
    try {
        return decodeURIComponent(text);
    } catch {
        return text;
    }
}
