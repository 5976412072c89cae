/** As the API counts: ten characters, whatever they are. */
export function isLongEnough(password: string): boolean {
  return [...password].length >= 10;
}
