import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { UsageError } from '../command.ts'
import { catalogCommand } from './catalog.ts'

let folder = ''
let [said, complained] = ['', '']

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cyanotype-catalog-'))
  said = ''
  complained = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += text
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    complained += text
    return true
  })
})

afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

function pathsIn(text: string): readonly string[] {
  const { modules } = JSON.parse(text) as { readonly modules: readonly { path: string }[] }
  return modules.map(({ path }) => path)
}

test('every module under the folder is told, the folder itself as a dot', async () => {
  write({ 'main.tf': '', 'inner/image.pkr.hcl': '', 'inner/readme.md': '', '.hidden/main.tf': '' })
  expect(await catalogCommand.run([folder], {})).toBe(0)
  expect(pathsIn(said)).toEqual(['.', 'inner'])
})

test('of a checkout only what blueprints can name is told, with its version', async () => {
  write({
    'cmd/root.go': 'Version: "v1.2.3",',
    'modules/network/vpc/main.tf': '',
    'tools/build/main.tf': '',
  })
  expect(await catalogCommand.run([folder], {})).toBe(0)
  expect(pathsIn(said)).toEqual(['modules/network/vpc'])
  expect(JSON.parse(said)).toMatchObject({ tag: 'v1.2.3' })
})

test('broken modules are complained of with file and line, and no file is written', async () => {
  write({ 'a/main.tf': 'variable "a" {\n  default = var.b\n}\n', 'b/main.tf': '' })
  symlinkSync(join(folder, 'nowhere.tf'), join(folder, 'b/lost.tf'))
  const target = join(folder, 'catalog.json')
  expect(await catalogCommand.run([folder], { output: target })).toBe(1)
  expect(complained.split('\n')).toEqual([
    expect.stringContaining(`${folder}/a/main.tf:2: default must be a constant`),
    expect.stringContaining(`${folder}/b/lost.tf: it is a link that leads to nothing`),
    '',
  ])
  expect(() => readFileSync(target)).toThrow('ENOENT')
})

test('-o writes the file', async () => {
  write({ 'main.tf': 'variable "a" {}' })
  const target = join(folder, 'catalog.json')
  expect(await catalogCommand.run([folder], { output: target })).toBe(0)
  expect(pathsIn(readFileSync(target, 'utf8'))).toEqual(['.'])
  expect(said).toBe('')
})

test('a folder that is missing or holds no module is wrong usage', async () => {
  await expect(catalogCommand.run([], {})).rejects.toThrow(UsageError)
  await expect(catalogCommand.run([join(folder, 'x')], {})).rejects.toThrow('no such folder')
  await expect(catalogCommand.run([folder], {})).rejects.toThrow('there is no module in it')
})
