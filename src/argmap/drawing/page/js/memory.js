// What a picture keeps while it is folded and unfolded, so that it does not jump: the columns under each card, and the rows of trees.

import { max } from "./numbers.js";
import { fitting } from "./sizes.js";

/** A memory that knows nothing yet: with it the shape asked for decides. */
export function makeMemory() {
    const columns = new Map();

    /** Note that a child stands in a column of that number and width. */
    function note({ at }, child, column, width) {
        if (!columns.has(at)) columns.set(at, { of: new Map(), widths: [] });
        const { of, widths } = columns.get(at);
        of.set(child.at, column);
        widths[column] = width;
    }

    // A new child goes below the one before it, and what opens keeps to the width of its column as well as it can.
    /** The columns of a box as they were, and the sizes of what hangs there; nothing where all children are new. */
    function recall({ at, children }) {
        const { of, widths } = columns.get(at) ?? { of: new Map() };
        if (!children.some((child) => of.has(child.at))) return null;
        const [found, numbers, picked] = [[], [], []];
        let last = 0;
        children.forEach((child, order) => {
            last = max(last, of.get(child.at) ?? last);
            picked.push(fitting(child.front, widths[last]));
            if (numbers.at(-1) === last) found.at(-1)[1] = order + 1;
            else {
                numbers.push(last);
                found.push([order, order + 1]);
            }
        });
        return { picked, columns: found, numbers };
    }

    return { rows: null, columns, note, recall };
}
