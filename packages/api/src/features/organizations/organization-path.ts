const segmentLength = 4;
const radix = 36;

/** Levels that the tree may have, the root included. */
export const maximumDepth = 20;

/** The path of the top organization of a tenant. */
export const rootPath = segment(0);

/** The path of a parent's n-th child, counted from 0. Fixed-length segments make the order of paths the order of the tree. */
export function childPath(parentPath: string, number: number): string {
  return parentPath + segment(number);
}

/** Whether a path lies in a subtree, its top included. */
export function isWithin(path: string, top: string): boolean {
  return path.startsWith(top);
}

/** The paths above a path, root first, without itself. */
export function ancestorPaths(path: string): string[] {
  return Array.from({ length: depthOf(path) }, (_, level) => path.slice(0, (level + 1) * segmentLength));
}

/** Levels between the root and a path; the root has none. */
export function depthOf(path: string): number {
  return path.length / segmentLength - 1;
}

function segment(number: number): string {
  if (!Number.isInteger(number) || number < 0 || number >= radix ** segmentLength) {
    throw new RangeError(`An organization has at most ${radix ** segmentLength} children, not a child number ${number}`);
  }
  return number.toString(radix).padStart(segmentLength, "0");
}

/** The path of the organization directly above; the root is its own. */
export function parentPath(path: string): string {
  return path.slice(0, -segmentLength) || path;
}
