import { describe, expect, test } from 'vitest'
import { escapeOpenings, openingsIn, unescapeOpenings } from './script-openings.ts'

function kinds(script: string): readonly string[] {
  return openingsIn(script).map(({ kind, start, end }) => `${kind} ${script.slice(start, end)}`)
}

describe('what a $( of a script is', () => {
  test.each([
    ['$(vars.zone)', ['expression $(vars.zone)']],
    ['$(vars.sizes[0])', ['expression $(vars.sizes[0])']],
    ['$(network.network_id)', ['expression $(network.network_id)']],
    ['$(join(",", vars.names))', ['expression $(join(",", vars.names))']],
    ['$(vars.a == "x" ? 1 : 2)', ['expression $(vars.a == "x" ? 1 : 2)']],
    ['$(date)', ['stray $(']],
    ['$(cat vars.txt)', ['stray $(']],
    ['$(./run.sh)', ['stray $(']],
    ['$(vars.zone', ['stray $(']],
    ['$((i + 1))', ['stray $(']],
    ['\\$(vars.zone)', ['escaped \\$(']],
    ['\\\\$(vars.zone)', ['expression $(vars.zone)']],
    ['\\\\\\$(vars.zone)', ['escaped \\$(']],
    ['$(echo $(date))', ['stray $(', 'stray $(']],
    ['\\$(echo $(vars.zone))', ['escaped \\$(', 'expression $(vars.zone)']],
    ['$PATH ${x} $ (a)', []],
  ])('%s', (script, expected) => {
    expect(kinds(script)).toEqual(expected)
  })
})

describe('escaping', () => {
  const script = 'a=$(date)\nb=$(vars.zone)\nc=\\$(id)\n'

  test('a whole script leaves what is meant for the toolkit', () => {
    expect(escapeOpenings(script, undefined)).toBe('a=\\$(date)\nb=$(vars.zone)\nc=\\$(id)\n')
  })

  test('a selection escapes all that begins in it', () => {
    const start = script.indexOf('$(vars')
    expect(escapeOpenings(script, { start, end: start + 3 })).toBe(
      'a=$(date)\nb=\\$(vars.zone)\nc=\\$(id)\n',
    )
  })

  test('is taken back by its opposite', () => {
    const all = { start: 0, end: script.length }
    const escaped = escapeOpenings(script, all)
    expect(escaped).toBe('a=\\$(date)\nb=\\$(vars.zone)\nc=\\$(id)\n')
    expect(unescapeOpenings(escaped, undefined)).toBe('a=$(date)\nb=$(vars.zone)\nc=$(id)\n')
  })

  test('twice is as once', () => {
    const once = escapeOpenings('$(a b) $(c $(d))', undefined)
    expect(once).toBe('\\$(a b) \\$(c \\$(d))')
    expect(escapeOpenings(once, undefined)).toBe(once)
  })
})
