/**
 * Posts to the shop's own server and returns what it answers.
 * @param {string} path
 * @returns {Promise<{ isOk: boolean, body: Record<string, any> }>}
 */
export async function post(path) {
  const response = await fetch(path, { method: 'POST', keepalive: true });
  return { isOk: response.ok, body: await response.json() };
}
