// Where a live page is, and what it listens to and watches until it is renewed; this stands in the place of the page's own module.

const life = { now: new AbortController(), observers: [], viewers: "" };

/** Hear of what happens to a target. */
export const listen = (target, name, hear, how) => target.addEventListener(name, hear, { ...how, signal: life.now.signal });

/** Act whenever the size of an element changes. */
export function onResize(target, act) {
    const observer = new ResizeObserver(act);
    observer.observe(target);
    life.observers.push(observer);
}

/** End all of it, so that the page can be opened again in this window. */
export function forget() {
    life.now.abort();
    for (const observer of life.observers) observer.disconnect();
    Object.assign(life, { now: new AbortController(), observers: [] });
}

/** Take the address for viewers, where the one of this window is for its presenter alone. */
export const takeViewers = (address) => (life.viewers = address);

/** The address of what is shown, for others. */
export const addressForOthers = () => (life.viewers ? life.viewers + location.hash : location.href);
