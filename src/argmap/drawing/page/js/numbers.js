// Functions of numbers, most under the names that Python gives them.

export const min = Math.min;
export const max = Math.max;
export const floor = Math.floor;

/** A length as SVG writes it, in pixels. */
export const number = (tenths) => String(tenths / 10);

export const sum = (numbers) => numbers.reduce((one, other) => one + other, 0);
export const greatest = (numbers) => numbers.reduce((one, other) => max(one, other), 0);

/** The different ones of some numbers, the least first. */
export const ascending = (numbers) => [...new Set(numbers)].sort((one, other) => one - other);
