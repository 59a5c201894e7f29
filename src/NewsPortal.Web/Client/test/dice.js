// Chance that is the same every time.
export function dice(seed) {
  let state = seed >>> 0;
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  return {
    next,
    one: list => list[Math.floor(next() * list.length)],
    upTo: n => 1 + Math.floor(next() * n),
    many: (n, make) => Array.from({ length: n }, make),
  };
}
