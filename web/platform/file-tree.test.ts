import { expect, test } from 'vitest'
import { chosenFiles } from './dropped-files.ts'
import { type PlacedFile, readTree } from './file-tree.ts'

function fileAt(path: string, size = 1): File {
  const file = new File([new Uint8Array(size)], path.split('/').at(-1) ?? path)
  return Object.defineProperty(file, 'webkitRelativePath', { value: path })
}

function placed(path: string, size = 1): PlacedFile {
  return { path, file: fileAt(path, size) }
}

test('files of a folder chooser are parted from those chosen by themselves', () => {
  const alone = Object.defineProperty(new File([], 'a.yaml'), 'webkitRelativePath', { value: '' })
  const { files, folders } = chosenFiles([alone, fileAt('mods/a/main.tf'), fileAt('mods/b.tf')])
  expect(files).toEqual([alone])
  expect(folders.get('mods')?.map(({ path }) => path)).toEqual(['a/main.tf', 'b.tf'])
})

test('what tools leave in folders is passed over, before anything is counted', async () => {
  const rubbish = Array.from({ length: 6000 }, (_, index) => placed(`.git/objects/${index}`))
  const read = await readTree('mods', [...rubbish, placed('a/node_modules/x.js'), placed('a/b.tf')])
  expect(read.kind === 'tree' && [...read.tree.files.keys()]).toEqual(['a/b.tf'])
})

test('a folder beyond the limits is refused with the reason', async () => {
  const many = Array.from({ length: 5001 }, (_, index) => placed(`f${index}`))
  expect(await readTree('many', many)).toMatchObject({ kind: 'refused', name: 'many' })
  const large = await readTree('large', [placed('big.bin', 5 * 1024 * 1024 + 1)])
  expect(large.kind === 'refused' && large.why).toContain('big.bin')
})
