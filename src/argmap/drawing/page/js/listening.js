// What the page listens to and watches. A live page, which is begun anew with each change, brings a module of this name that also ends it.

/** Hear of what happens to a target. */
export const listen = (target, name, hear, how) => target.addEventListener(name, hear, how);

/** Act whenever the size of an element changes. */
export const onResize = (target, act) => new ResizeObserver(act).observe(target);
