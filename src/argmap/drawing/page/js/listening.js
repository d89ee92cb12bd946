// Where the page is, and what it listens to and watches. A live page, which is begun anew with each change, brings a module of this name.

/** Hear of what happens to a target. */
export const listen = (target, name, hear, how) => target.addEventListener(name, hear, how);

/** Act whenever the size of an element changes. */
export const onResize = (target, act) => new ResizeObserver(act).observe(target);

/** The address of what is shown, for others. */
export const addressForOthers = () => location.href;
