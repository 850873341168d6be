import { expect, test } from 'vitest'
import { analyzeText } from '../../testing/analyze-text.ts'

const vm = 'modules/compute/vm-instance'

function linksOf(family: string, image: string, vars = ''): readonly string[] | undefined {
  const { graph } = analyzeText(
    `blueprint_name: demo
vars: {deployment_name: d, project_id: p${vars}}
deployment_groups:
- group: image
  modules:
  - {id: builder, source: modules/packer/custom-image, kind: packer, settings: {${family}}}
- group: last
  modules:
  - {id: vm, source: ${vm}, settings: {${image}}}
`,
    { rules: [] },
  )
  return graph?.links
    .filter(({ kind }) => kind === 'image')
    .map(({ from, to, label }) => `${from} ${to} ${label}`)
}

test('a machine that starts the family a builder builds is linked to it', () => {
  const link = ['builder vm mine']
  expect(linksOf('image_family: mine', 'instance_image: {family: mine, project: p}')).toEqual(link)
  const vars = ', new: {family: mine, project: p}'
  expect(linksOf('image_family: $(vars.new.family)', 'instance_image: $(vars.new)', vars)).toEqual(
    link,
  )
})

test('a builder without a family builds that of the deployment’s name', () => {
  expect(linksOf('', 'instance_image: {family: d, project: p}')).toEqual(['builder vm d'])
})

test('another family makes no link, nor does an unknown one', () => {
  expect(linksOf('image_family: mine', 'instance_image: {family: other, project: p}')).toEqual([])
  const vars = ', one: ~, two: ~'
  expect(
    linksOf('image_family: $(vars.one)', 'instance_image: {family: $(vars.two)}', vars),
  ).toEqual([])
})

test('families without a value are the same when they are the same variable', () => {
  const vars = ', one: ~, two: $(vars.one)'
  const links = linksOf('image_family: $(vars.one)', 'instance_image: {family: $(vars.two)}', vars)
  expect(links).toEqual(['builder vm $(vars.one)'])
})
