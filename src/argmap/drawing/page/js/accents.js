// Text folded for searching: case, accents and strokes make no difference.

const LETTERS = { đ: "d", ð: "d", ø: "o", ł: "l", ħ: "h", ŧ: "t", ı: "i", ß: "ss", æ: "ae", œ: "oe", þ: "th" };
const STROKES = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "g");

/** The text as it is searched. */
export function folded(text) {
    const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    return plain
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .replace(STROKES, (letter) => LETTERS[letter]);
}

/** What is searched of a node. */
export function searchable(node, scheme) {
    const { number, id, title, text, cited, locator, work, quote, note, tags = [] } = node;
    return folded([number, id, title, text, cited, locator, work, quote, note, scheme, ...tags].filter(Boolean).join(" "));
}
