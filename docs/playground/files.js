// Files in and out, without a server.

export async function base64(file) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    let letters = "";
    for (let at = 0; at < bytes.length; at += 8192) letters += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return btoa(letters);
}

export function download({ name, text, base64: letters }, title) {
    const content = letters === undefined ? text : Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
    const address = URL.createObjectURL(new Blob([content]));
    const link = Object.assign(document.createElement("a"), { href: address, download: named(name, title) });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** The name of a file, after the title of the map: `map.svg` becomes `why-were-the-russians.svg`. */
function named(name, title) {
    const words =
        title
            .toLowerCase()
            .normalize("NFKD")
            .match(/[\p{L}\p{N}]+/gu) ?? [];
    const stem = words.join("-").slice(0, 60);
    return stem ? name.replace(/^(map|worksheet)/, (_, kind) => (kind === "map" ? stem : `${stem}-worksheet`)) : name;
}
