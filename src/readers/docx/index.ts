export function readDocx(): never { throw new Error("x"); }
