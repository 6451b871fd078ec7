/**
 * The same function, asked once for each object: a list that grows page by page makes rows only of what is new, and what is kept
 * for a row (its searched text, its place in an order) stays.
 */
export function memoizeByObject<From extends object, Made>(make: (from: From) => Made): (from: From) => Made {
  const made = new WeakMap<From, { readonly is: Made }>();
  return (from) => {
    let kept = made.get(from);
    if (!kept) made.set(from, (kept = { is: make(from) }));
    return kept.is;
  };
}
