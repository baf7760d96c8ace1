const segmentLength = 4;
const radix = 36;

/** The path of a tenant's top organization. */
export const rootPath = segment(0);

/** The path of a parent's n-th child, counted from 0. Segments of one length make the order of paths the order of the tree. */
export function childPath(parent: string, number: number): string {
  return parent + segment(number);
}

/** The path directly above; the root is its own. */
export function parentPath(path: string): string {
  return path.slice(0, -segmentLength) || path;
}

/** Whether a path lies in a subtree, its top included. */
export function isWithin(path: string, top: string): boolean {
  return path.startsWith(top);
}

function segment(number: number): string {
  if (!Number.isInteger(number) || number < 0 || number >= radix ** segmentLength) {
    throw new RangeError(`An organization has at most ${radix ** segmentLength} children, not a child number ${number}`);
  }
  return number.toString(radix).padStart(segmentLength, "0");
}
