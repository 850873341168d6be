import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { scriptFile, textFile } from './generated-file.ts'
import { zipFiles } from './zip.ts'

const files = [textFile('b/ü.txt', 'zwei\n'), scriptFile('a.sh', '#!/bin/sh\n')]

test('a zip holds every file under its folder, with its bytes', () => {
  const entries = unzipSync(zipFiles('out', files))
  expect(Object.keys(entries).sort()).toEqual(['out/a.sh', 'out/b/ü.txt'])
  expect(new TextDecoder().decode(entries['out/b/ü.txt'])).toBe('zwei\n')
})

test('the same files give the same bytes, in whatever order and time zone', () => {
  const first = zipFiles('out', files)
  const zone = process.env.TZ
  process.env.TZ = 'Pacific/Auckland'
  const second = zipFiles('out', files.toReversed())
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
  expect(second).toEqual(first)
})

test('scripts can be run after unpacking, other files cannot', () => {
  const bytes = zipFiles('out', files)
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const modes: number[] = []
  for (let at = 0; at + 46 <= bytes.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) modes.push(view.getUint16(at + 40, true) & 0o777)
  }
  expect(modes).toEqual([0o755, 0o644])
})
