export function markdownDocument(): never { throw new Error("x"); }
