/** Go's `filepath.Clean` for paths with `/`: no `.`, no empty part, `..` only in front. */
export function cleanPath(path: string): string {
  const rooted = path.startsWith('/')
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (!rooted) parts.push('..')
  }
  const clean = parts.join('/')
  if (rooted) return `/${clean}`
  return clean === '' ? '.' : clean
}
