// Three functions of numbers under the names that Python gives them.

export const min = Math.min;
export const max = Math.max;
export const floor = Math.floor;
