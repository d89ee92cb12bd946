// What happens on the page, told to whoever listens.

/** A bus: `on(name, hear)` listens, `tell(name, ...what)` tells all, in the order in which they came to listen. */
export function makeBus() {
    const heard = new Map();
    return {
        on: (name, hear) => heard.set(name, [...(heard.get(name) ?? []), hear]),
        tell: (name, ...what) => {
            for (const hear of heard.get(name) ?? []) hear(...what);
        },
    };
}
