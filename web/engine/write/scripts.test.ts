import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { builtInInputs } from '../../testing/analyze-text.ts'
import { dedent } from '../../testing/dedent.ts'
import { type BuildInputs, buildDeployment } from '../build-deployment.ts'
import { makeGivenModules } from '../expand/given-folders.ts'
import { bytesOf } from './generated-file.ts'

const blueprint = dedent`
  blueprint_name: build
  vars:
    project_id: my-project
    deployment_name: built
    region: us-central1
    zone: us-central1-a
  deployment_groups:
  - group: primary
    modules:
    - id: network
      source: modules/network/vpc
    - id: script
      source: modules/scripts/startup-script
  - group: packer
    modules:
    - id: image
      source: modules/packer/custom-image
      kind: packer
      use: [network, script]
  - group: cluster
    modules:
    - id: machine
      source: modules/compute/vm-instance
      use: [network]
`

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/**
 * A deployment on disk, with stand-ins for terraform and packer first on the path. The stand-in
 * for terraform knows two outputs, one of them with everything that needs escaping.
 */
function deployed(): { folder: string; run: (script: string, ...options: string[]) => Run } {
  const built = buildDeployment({ blueprint, deployment: undefined }, builtInInputs)
  if (built.kind === 'refused') throw new Error(JSON.stringify(built.findings))
  const folder = mkdtempSync(join(tmpdir(), 'cyanotype deploy '))
  folders.push(folder)
  for (const file of built.files) {
    mkdirSync(dirname(join(folder, file.path)), { recursive: true })
    writeFileSync(join(folder, file.path), bytesOf(file), { mode: file.executable ? 0o755 : 0o644 })
  }
  const tools = join(folder, 'tools')
  mkdirSync(tools)
  for (const [name, text] of Object.entries({ terraform, packer, gcloud: '#!/bin/sh\n' })) {
    writeFileSync(join(tools, name), text)
    chmodSync(join(tools, name), 0o755)
  }
  const log = join(folder, 'tools.log')
  const run = (script: string, ...options: string[]): Run => {
    rmSync(log, { force: true })
    const { status, stdout, stderr } = spawnSync(join(folder, script), options, {
      encoding: 'utf8',
      env: { ...process.env, PATH: `${tools}:${process.env.PATH}`, TOOLS_LOG: log },
    })
    const calls = existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n') : []
    return { status, output: stdout, errors: stderr, calls }
  }
  return { folder, run }
}

type Run = {
  readonly status: number | null
  readonly output: string
  readonly errors: string
  readonly calls: readonly string[]
}

const terraform = dedent`
  #!/bin/sh
  set -eu
  case $* in
  version) printf 'Terraform v1.12.2\n'; exit ;;
  *' output '*' -json') printf '{\n  "subnetwork_name_network": {\n  "startup_script_script": {\n  "subnetwork_self_link_network": {\n' ; exit ;;
  *' output '*startup_script*) printf '%s\n' '"a\\\\b $\u007bx} \\"q\\""'; exit ;;
  *' output '*) printf '"sub"\n'; exit ;;
  *' state pull') printf '{}'; exit ;;
  esac
  printf 'terraform %s\n' "$*" >> "$TOOLS_LOG"
`

const packer = dedent`
  #!/bin/sh
  set -eu
  case $* in
  version) printf 'Packer v1.15.3\n'; exit ;;
  build*) printf '{"builds": [\n {"artifact_id": "my-image-1"}\n]}\n' > packer-manifest.json ;;
  esac
  printf 'packer %s in %s\n' "$*" "\${PWD##*/}" >> "$TOOLS_LOG"
`

test('deploy applies the groups in order and hands outputs to later ones', () => {
  const { folder, run } = deployed()
  const { status, output, errors, calls } = run('deploy.sh', '--auto-approve')
  expect({ status, errors }).toEqual({ status: 0, errors: '' })
  const applied = calls.filter((call) => / apply |packer build/.test(call))
  expect(applied.map((call) => call.replace(/\/\S+root-/, 'root-'))).toEqual([
    'terraform -chdir=primary apply -input=false -auto-approve',
    'terraform -chdir=root-packer apply -input=false -auto-approve',
    'packer build . in custom-image',
    'terraform -chdir=cluster apply -input=false -auto-approve',
  ])
  expect(readFileSync(join(folder, 'cluster/cluster_inputs.auto.tfvars'), 'utf8')).toContain(
    'subnetwork_self_link_network = "sub"\n',
  )
  const artifact = readFileSync(join(folder, '.ghpc/artifacts/primary_outputs.tfvars'), 'utf8')
  expect(artifact).toContain('startup_script_script = "a\\u005cb $${x} \\"q\\""\n')
  expect(output).toContain('built image my-image-1')
})

test('a second run skips the image that was built from the same inputs, unless told', () => {
  const { run } = deployed()
  run('deploy.sh', '--auto-approve')
  const again = run('deploy.sh', '--auto-approve')
  expect(again.output).toContain('image my-image-1 was built from the same inputs')
  expect(again.calls.some((call) => call.startsWith('packer build'))).toBe(false)
  const told = run('deploy.sh', '--auto-approve', '--rebuild')
  expect(told.calls.some((call) => call.startsWith('packer build'))).toBe(true)
})

test.each([
  'packer/image/modules/packer/custom-image/scripts/new.sh',
  'packer/image/modules/packer/custom-image/variables.pkr.hcl',
  '.ghpc/staged/playbook.yml_0123456789/tasks.yml',
])('a changed %s builds the image again', (path) => {
  const { folder, run } = deployed()
  run('deploy.sh', '--auto-approve')
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), '# changed\n')
  const again = run('deploy.sh', '--auto-approve')
  expect(again.calls.some((call) => call.startsWith('packer build'))).toBe(true)
})

test('gcloud is needed for IAP alone, git for git addresses alone', () => {
  const needed = (text: string, inputs: BuildInputs = builtInInputs) => {
    const built = buildDeployment({ blueprint: text, deployment: undefined }, inputs)
    if (built.kind === 'refused') throw new Error(JSON.stringify(built.findings))
    const script = built.files.find(({ path }) => path === 'deploy.sh')?.content
    return [...String(script).matchAll(/^ {2}needs (\w+)$/gm)].map(([, program]) => program)
  }
  const direct = blueprint.replace(
    'use: [network, script]',
    'use: [network, script]\n    settings: {use_iap: false, omit_external_ip: false}',
  )
  const files = new Map([['main.tf', '']])
  const local = () => ({ kind: 'folder', files, leftOut: [] }) as const
  const ownModules =
    'blueprint_name: b\nvars: {deployment_name: d}\ndeployment_groups:\n- {group: g, modules: [{id: m, source: ./m}]}\n'
  expect(needed(blueprint)).toEqual(['git', 'gcloud'])
  expect(needed(direct)).toEqual(['git'])
  const findGiven = makeGivenModules({ local, remotes: new Map() })
  expect(needed(ownModules, { ...builtInInputs, findGiven })).toEqual([])
})

test('a group that fails is named on the last line of standard error, with status 1', () => {
  const { folder, run } = deployed()
  writeFileSync(join(folder, 'tools/packer'), packer.replace('build*)', 'build*) exit 7 ;; never)'))
  const { status, errors } = run('deploy.sh', '--auto-approve')
  expect(status).toBe(1)
  expect(errors.trimEnd().split('\n').at(-1)).toBe('packer')
})

test('a state that cannot be read stops, and is not taken for a group that was never applied', () => {
  const { folder, run } = deployed()
  run('deploy.sh', '--auto-approve')
  const broken = terraform.replace(
    "*' state pull') printf '{}'; exit ;;",
    "*' state pull') exit 5 ;;",
  )
  writeFileSync(join(folder, 'tools/terraform'), broken)
  const { status, errors } = run('deploy.sh', '--plan', '--from', 'cluster')
  expect(status).toBe(1)
  expect(errors).toContain('the state of primary cannot be read')
})

test('unknown options and groups are wrong usage, with status 2', () => {
  const { run } = deployed()
  expect(run('deploy.sh', '--what').status).toBe(2)
  expect(run('deploy.sh', '--group', 'nowhere').status).toBe(2)
  expect(run('destroy.sh', '--from', 'primary').status).toBe(2)
})

test('an old terraform is refused before anything is applied', () => {
  const { folder, run } = deployed()
  writeFileSync(join(folder, 'tools/terraform'), terraform.replace('1.12.2', '1.9.9'))
  const { status, errors, calls } = run('deploy.sh', '--auto-approve')
  expect(status).toBe(1)
  expect(errors).toContain('terraform 1.12.2 or newer is needed; this is 1.9.9')
  expect(calls).toEqual([])
})

test('--group and --from choose groups, --check applies none', () => {
  const { run } = deployed()
  run('deploy.sh', '--auto-approve')
  const appliedBy = (...options: string[]) =>
    run('deploy.sh', '--auto-approve', ...options)
      .calls.filter((call) => call.includes(' apply '))
      .map((call) => /-chdir=(\S+)/.exec(call)?.[1])
  expect(appliedBy('--group', 'cluster')).toEqual(['cluster'])
  expect(appliedBy('--from', 'cluster')).toEqual(['cluster'])
  expect(appliedBy('--check')).toEqual([])
})

test('destroy goes in reverse and says how to delete the image', () => {
  const { run } = deployed()
  run('deploy.sh', '--auto-approve')
  const { status, output, calls } = run('destroy.sh', '--auto-approve')
  expect(status).toBe(0)
  expect(calls.filter((call) => call.includes(' destroy '))).toEqual([
    'terraform -chdir=cluster destroy -input=false -auto-approve',
    'terraform -chdir=primary destroy -input=false -auto-approve',
  ])
  expect(output).toContain('gcloud compute images delete my-image-1 --project my-project')
})
