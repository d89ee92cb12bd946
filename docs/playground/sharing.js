// A map in the fragment of an address: deflated, in base64url. A fragment is not sent to any server.

export const LONGEST = 16_000;
const LARGEST = 1_000_000;
const KEY = "#m=";

export async function link(text) {
    const packed = await through(new TextEncoder().encode(text), new CompressionStream("deflate-raw"), Infinity);
    const letters = btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(""));
    return location.href.split("#")[0] + KEY + letters.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** The text in an address, `null` if there is none; an error if it is damaged, or would become too large. */
export async function shared(fragment) {
    if (!fragment.startsWith(KEY)) return null;
    const letters = fragment.slice(KEY.length).replaceAll("-", "+").replaceAll("_", "/");
    try {
        const packed = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
        const bytes = await through(packed, new DecompressionStream("deflate-raw"), LARGEST);
        return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch (error) {
        if (error instanceof RangeError) throw error;
        throw new Error("letters are missing from it, or were changed", { cause: error });
    }
}

async function through(bytes, stream, largest) {
    const parts = [];
    let size = 0;
    for await (const part of pieces(new Blob([bytes]).stream().pipeThrough(stream))) {
        size += part.length;
        if (size > largest) throw new RangeError(`it holds more than ${largest.toLocaleString("en")} bytes`);
        parts.push(part);
    }
    return new Uint8Array(await new Blob(parts).arrayBuffer());
}

async function* pieces(stream) {
    const reader = stream.getReader();
    try {
        for (let one = await reader.read(); !one.done; one = await reader.read()) yield one.value;
    } finally {
        reader.cancel().catch(() => {});
    }
}
