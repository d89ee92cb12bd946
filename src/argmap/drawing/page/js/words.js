// The words of the page in the language of its map: they come with the data.

const table = {};

/** Take the words. */
export const learn = (words) => Object.assign(table, words);

/** The text of a key with its values put in; where its form depends on a number, that is `n`. */
export function tell(key, values = {}) {
    const found = table[key];
    const text = found.trim ? found : found[new Intl.PluralRules(table.language).select(values.n)];
    return text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** A text after what it is called, or the one of both that is there. */
export const titled = (title, text) => [title, text].filter(Boolean).join(tell("colon"));
