// Reads the lists of what the bundle takes: tab-separated values, '#' starts a comment line.

/**
 * @param {string} text one row a line, fields separated by tabs
 * @param {string[]} fields the names of the columns, the first one is the row's unique key in kebab case
 * @param {string} source named in errors
 * @returns {Record<string, string>[]} rows in the file's order
 * @throws on a missing or empty field, a key that is not kebab case, or a key given twice
 */
export function parseList(text, fields, source) {
  const seen = new Set();
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const where = `${source}:${index + 1}`;
    const cells = line.split('\t');
    if (cells.length !== fields.length || cells.some(cell => cell.trim() === '')) {
      throw new Error(`${where}: expected ${fields.length} fields (${fields.join(', ')}), got "${line}"`);
    }
    const key = cells[0];
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key)) throw new Error(`${where}: "${key}" is not kebab case`);
    if (seen.has(key)) throw new Error(`${where}: "${key}" is listed twice`);
    seen.add(key);
    return [Object.fromEntries(fields.map((field, i) => [field, cells[i].trim()]))];
  });
}
