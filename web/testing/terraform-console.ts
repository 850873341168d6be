import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const hasTerraform: boolean =
  spawnSync('terraform', ['version'], { stdio: 'ignore' }).status === 0

/**
 * What terraform makes of each expression: its value as JSON, or undefined where it is refused.
 * The expressions may refer to `local.values`, an object given as HCL text.
 */
export function evaluateWithTerraform(
  expressions: readonly string[],
  values: string,
): readonly (string | undefined)[] {
  const folder = mkdtempSync(join(tmpdir(), 'cyanotype-terraform-'))
  const rows = expressions.map((text) => `try(jsonencode(${text}), "refused")`)
  try {
    writeFileSync(
      join(folder, 'main.tf'),
      `locals {\nvalues = ${values}\nrows = [\n${rows.join(',\n')}\n]\n}\n`,
    )
    const printed = execFileSync('terraform', ['console'], {
      cwd: folder,
      input: 'base64encode(jsonencode(local.rows))\n',
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'ignore'],
      maxBuffer: 2 ** 28,
    })
    const encoded = printed.trim().replaceAll('"', '')
    const answers = JSON.parse(Buffer.from(encoded, 'base64').toString()) as readonly string[]
    return answers.map((answer) => (answer === 'refused' ? undefined : answer))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
