import { runCommand } from '../../engine/edit.ts'
import {
  type Analysis,
  analyze,
  applyEdits,
  decodeText,
  describeFindings,
  type Expanded,
  type Intent,
  type Texts,
  textOfFile,
} from '../../engine/index.ts'
import {
  type Command,
  type ExitStatus,
  flagOption,
  listOption,
  type OptionValues,
  onlyOperand,
  UsageError,
} from '../command.ts'
import { describeFile } from '../describe-file.ts'
import { escapeControl } from '../format/escape-control.ts'
import { formatText, wantsColour } from '../format/format-text.ts'
import { printDifference } from '../line-difference.ts'
import { readInputFile } from '../read-input-file.ts'
import { inputOptionHelp, inputOptions, readInputs } from '../read-inputs.ts'
import { type Project, readProject } from '../read-project.ts'
import { writeFile } from '../write-file.ts'

/** Far more than any blueprint needs; fixes that undo each other must come to an end. */
const MOST_FIXES = 500

export const fixCommand: Command = {
  name: 'fix',
  usage: 'FILE [inputs] [--code CODE]... [--dry-run]',
  summary: 'Does what findings offer, in the file itself.',
  options: {
    ...inputOptions,
    code: { type: 'string', multiple: true },
    'dry-run': { type: 'boolean' },
  },
  optionHelp: [
    ['--code CODE', 'the first fix of these findings (default: of all that offer one fix only)'],
    ['--dry-run', 'print the difference and write nothing'],
    ...inputOptionHelp,
  ],
  run: fix,
}

async function fix(operands: readonly string[], options: OptionValues): Promise<ExitStatus> {
  const file = onlyOperand(operands)
  const project = readProject(file, readInputs(options))
  if (project.findings.length > 0) {
    const described = describeFile(project, project.findings, undefined)
    process.stderr.write(formatText([described], wantsColour(process.stderr)))
    return 1
  }
  const texts = fixAll(project, new Set(listOption(options, 'code')))
  if (flagOption(options, 'dry-run')) showDifference(project, texts)
  else save(file, project, texts)
  return 0
}

/** The texts after every fix that can be done, one after the other, each told. */
function fixAll({ texts, inputs, names }: Project, codes: ReadonlySet<string>): Texts {
  let current = texts
  const seen = new Set<string>()
  while (seen.size < MOST_FIXES) {
    const state = JSON.stringify(current)
    if (seen.has(state)) break
    seen.add(state)
    const analysis = analyze(current, inputs)
    const done = firstFix(current, analysis, codes)
    if (done === undefined) break
    const place = done.line === undefined ? '' : `:${done.line}`
    const name = names.get(done.file) ?? done.file
    process.stderr.write(`${escapeControl(`${name}${place}: ${done.title}`)} [${done.code}]\n`)
    current = done.texts
  }
  return current
}

function firstFix(texts: Texts, analysis: Analysis<Expanded>, codes: ReadonlySet<string>) {
  const described = describeFindings(analysis.findings, (file) => textOfFile(texts, file))
  for (const { code, fixes, span, place } of described) {
    const [first, ...others] = fixes
    const isWanted = codes.size === 0 ? others.length === 0 : codes.has(code)
    if (first === undefined || !isWanted) continue
    const changed = perform(texts, analysis, first.intent)
    if (changed === undefined) continue
    return { texts: changed, code, title: first.title, file: span.file, line: place?.line }
  }
  return undefined
}

/** Undefined for a fix that does not apply after all, or changes nothing. */
function perform(texts: Texts, analysis: Analysis<Expanded>, intent: Intent): Texts | undefined {
  const outcome = runCommand(analysis, intent)
  if (outcome.kind === 'refusal' || outcome.edits.length === 0) return undefined
  const editsOf = (file: string) => outcome.edits.filter((edit) => edit.file === file)
  const { blueprint, deployment } = texts
  return {
    blueprint: applyEdits(blueprint, editsOf('blueprint')),
    deployment: deployment && applyEdits(deployment, editsOf('deployment')),
  }
}

function showDifference({ texts, names }: Project, fixed: Texts): void {
  const print = (file: keyof Texts) =>
    printDifference(names.get(file) ?? file, texts[file] ?? '', fixed[file] ?? '')
  process.stdout.write(print('blueprint') + print('deployment'))
}

function save(file: string, { texts, names }: Project, fixed: Texts): void {
  if (file === '-') process.stdout.write(fixed.blueprint)
  else if (fixed.blueprint !== texts.blueprint) rewrite(file, fixed.blueprint)
  if (fixed.deployment === texts.deployment || fixed.deployment === undefined) return
  const deploymentFile = names.get('deployment')
  if (deploymentFile === undefined || deploymentFile === '-') {
    throw new UsageError('a fix changes the deployment file, which came from standard input')
  }
  rewrite(deploymentFile, fixed.deployment)
}

/** In the encoding that the file has. */
function rewrite(file: string, text: string): void {
  const decoded = decodeText('blueprint', readInputFile(file))
  const encoding = decoded.ok ? decoded.encoding : 'utf-8'
  if (encoding === 'utf-8') writeFile(file, text)
  else {
    const bytes = Buffer.from(text, 'utf16le')
    writeFile(file, encoding === 'utf-16be' ? bytes.swap16() : bytes)
  }
}
