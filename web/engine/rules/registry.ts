import { blueprintName } from './blueprint-name.ts'
import { deploymentName } from './deployment-name.ts'
import { deploymentNameMissing } from './deployment-name-missing.ts'
import { expressionBlanks } from './expression-blanks.ts'
import { expressionPlace } from './expression-place.ts'
import { functionAtImport } from './function-at-import.ts'
import { functionUnknown } from './function-unknown.ts'
import { gpuCount } from './gpu-count.ts'
import { gpuDriver } from './gpu-driver.ts'
import { gpuMaintenance } from './gpu-maintenance.ts'
import { gpuType } from './gpu-type.ts'
import { groupCase } from './group-case.ts'
import { groupDuplicate } from './group-duplicate.ts'
import { groupEmpty } from './group-empty.ts'
import { groupMixed } from './group-mixed.ts'
import { groupName } from './group-name.ts'
import { groupPackerMany } from './group-packer-many.ts'
import { imageDisk } from './image-disk.ts'
import { imageFamily } from './image-family.ts'
import { imageFamilyLength } from './image-family-length.ts'
import { imageName } from './image-name.ts'
import { imageNameClash } from './image-name-clash.ts'
import { imageNameFixed } from './image-name-fixed.ts'
import { imageNameUse } from './image-name-use.ts'
import { imageNear } from './image-near.ts'
import { imageNone } from './image-none.ts'
import { imageOrder } from './image-order.ts'
import { imageProject } from './image-project.ts'
import { imageShared } from './image-shared.ts'
import { imageSlurmSource } from './image-slurm-source.ts'
import { imageUnlinked } from './image-unlinked.ts'
import { labelsInvalid } from './labels-invalid.ts'
import { maintenanceValue } from './maintenance-value.ts'
import { moduleDeprecated } from './module-deprecated.ts'
import { moduleDuplicate } from './module-duplicate.ts'
import { moduleId } from './module-id.ts'
import { moduleIdUnsafe } from './module-id-unsafe.ts'
import { moduleKindMissing } from './module-kind-missing.ts'
import { moduleKindNeedless } from './module-kind-needless.ts'
import { moduleLocalEmbedded } from './module-local-embedded.ts'
import { moduleMoved } from './module-moved.ts'
import { moduleNotUsed } from './module-not-used.ts'
import { moduleSourceMissing } from './module-source-missing.ts'
import { moduleSourceUnknown } from './module-source-unknown.ts'
import { modulesUrlVersion } from './modules-url-version.ts'
import { modulesVersionUnverified } from './modules-version-unverified.ts'
import { networkHostProject } from './network-host-project.ts'
import { networkHostSame } from './network-host-same.ts'
import { networkRdma } from './network-rdma.ts'
import { osLogin } from './os-login.ts'
import { outputUnknown } from './output-unknown.ts'
import { packerCommunicatorIdle } from './packer-communicator-idle.ts'
import { packerCommunicatorMismatch } from './packer-communicator-mismatch.ts'
import { packerCommunicatorValue } from './packer-communicator-value.ts'
import { packerDirectClosed } from './packer-direct-closed.ts'
import { packerIapIdle } from './packer-iap-idle.ts'
import { packerIapSsh } from './packer-iap-ssh.ts'
import { packerIapUnknown } from './packer-iap-unknown.ts'
import { packerIapWinrm } from './packer-iap-winrm.ts'
import { packerLabels } from './packer-labels.ts'
import { packerMetadataStartup } from './packer-metadata-startup.ts'
import { packerMixedScripts } from './packer-mixed-scripts.ts'
import { packerNatAbsent } from './packer-nat-absent.ts'
import { packerNatUnknown } from './packer-nat-unknown.ts'
import { packerNetworkNull } from './packer-network-null.ts'
import { packerNoRoute } from './packer-no-route.ts'
import { packerNoScript } from './packer-no-script.ts'
import { packerPrivateAccess } from './packer-private-access.ts'
import { packerRegion } from './packer-region.ts'
import { packerRelativeFile } from './packer-relative-file.ts'
import { packerStageDepth } from './packer-stage-depth.ts'
import { packerTags } from './packer-tags.ts'
import { packerTimeout } from './packer-timeout.ts'
import { packerTimeoutFormat } from './packer-timeout-format.ts'
import { packerTwoStartup } from './packer-two-startup.ts'
import { packerWrapOff } from './packer-wrap-off.ts'
import { packerZoneRegion } from './packer-zone-region.ts'
import { providerIncomplete } from './provider-incomplete.ts'
import { referenceUnknownModule } from './reference-unknown-module.ts'
import { referenceUnknownOutput } from './reference-unknown-output.ts'
import type {
  BlueprintContext,
  DocumentContext,
  ExpandedContext,
  Rule,
  RuleCollector,
} from './rule.ts'
import { scopesNarrow } from './scopes-narrow.ts'
import { scopesOld } from './scopes-old.ts'
import { serviceAccountRoles } from './service-account-roles.ts'
import { serviceAccountSame } from './service-account-same.ts'
import { settingDepends } from './setting-depends.ts'
import { settingDotted } from './setting-dotted.ts'
import { settingName } from './setting-name.ts'
import { settingNotAllowed } from './setting-not-allowed.ts'
import { settingPattern } from './setting-pattern.ts'
import { settingPatternWhen } from './setting-pattern-when.ts'
import { settingRange } from './setting-range.ts'
import { settingsExclusive } from './settings-exclusive.ts'
import { settingsMissing } from './settings-missing.ts'
import { shieldedVm } from './shielded-vm.ts'
import { silenceAcknowledged } from './silence-acknowledged.ts'
import { slurmClusterName } from './slurm-cluster-name.ts'
import { slurmGcpNetwork } from './slurm-gcp-network.ts'
import { sourceArchitecture } from './source-architecture.ts'
import { sourceBoth } from './source-both.ts'
import { sourceChained } from './source-chained.ts'
import { sourceDead } from './source-dead.ts'
import { sourceDepth } from './source-depth.ts'
import { sourceDepthHint } from './source-depth-hint.ts'
import { sourceDisk } from './source-disk.ts'
import { sourceKind } from './source-kind.ts'
import { sourceLocal } from './source-local.ts'
import { sourceMissing } from './source-missing.ts'
import { sourceNone } from './source-none.ts'
import { sourceOldName } from './source-old-name.ts'
import { sourceProject } from './source-project.ts'
import { sourceRef } from './source-ref.ts'
import { sourceScheme } from './source-scheme.ts'
import { sourceSlashes } from './source-slashes.ts'
import { sourceSlashesPlace } from './source-slashes-place.ts'
import { sourceUnreadable } from './source-unreadable.ts'
import { sourceUnverified } from './source-unverified.ts'
import { stageArgument } from './stage-argument.ts'
import { stageFileMissing } from './stage-file-missing.ts'
import { storageLocations } from './storage-locations.ts'
import { unknownSetting } from './unknown-setting.ts'
import { useCycle } from './use-cycle.ts'
import { useOfLaterGroup } from './use-of-later-group.ts'
import { usePacker } from './use-packer.ts'
import { usePassesNothing } from './use-passes-nothing.ts'
import { useShadowed } from './use-shadowed.ts'
import { useType } from './use-type.ts'
import { useUnknown } from './use-unknown.ts'
import { validatorInputs } from './validator-inputs.ts'
import { validatorUnknown } from './validator-unknown.ts'
import { variableCycle } from './variable-cycle.ts'
import { variableImplicit } from './variable-implicit.ts'
import { variableModuleReference } from './variable-module-reference.ts'
import { variableNull } from './variable-null.ts'
import { variableUndefined } from './variable-undefined.ts'
import { variableUnused } from './variable-unused.ts'
import { vpcDuplicateNetwork } from './vpc-duplicate-network.ts'
import { vpcNatRouter } from './vpc-nat-router.ts'
import { vpcSshCidr } from './vpc-ssh-cidr.ts'
import { vpcSshOpen } from './vpc-ssh-open.ts'
import { windowsDisk } from './windows-disk.ts'
import { windowsLinuxScript } from './windows-linux-script.ts'
import { windowsNoScript } from './windows-no-script.ts'
import { windowsSource } from './windows-source.ts'

/**
 * All rules, in the order in which the toolkit makes its checks (toolkit-semantics §3), so that
 * the first finding of a place is the one that `gcluster` would name; ours alone come last.
 */
export const rules: readonly Rule[] = [
  // 1. Plain texts
  expressionPlace,
  blueprintName,
  modulesUrlVersion,
  providerIncomplete,
  // 2. Variables
  variableCycle,
  deploymentNameMissing,
  deploymentName,
  labelsInvalid,
  slurmClusterName,
  variableNull,
  // 3. References to variables
  variableModuleReference,
  variableUndefined,
  // 5. Groups and modules
  groupName,
  groupDuplicate,
  groupEmpty,
  groupMixed,
  groupPackerMany,
  moduleDuplicate,
  moduleSourceMissing,
  moduleMoved,
  moduleLocalEmbedded,
  moduleSourceUnknown,
  moduleKindMissing,
  sourceMissing,
  sourceUnreadable,
  sourceScheme,
  moduleId,
  settingDotted,
  settingName,
  unknownSetting,
  outputUnknown,
  useUnknown,
  usePacker,
  useOfLaterGroup,
  referenceUnknownModule,
  referenceUnknownOutput,
  moduleDeprecated,
  sourceKind,
  // 8. The whole blueprint
  moduleNotUsed,
  // 9. Validators
  validatorUnknown,
  validatorInputs,
  usePassesNothing,
  variableUnused,
  settingPattern,
  settingNotAllowed,
  settingRange,
  settingsExclusive,
  settingsMissing,
  settingDepends,
  settingPatternWhen,
  // While files are written
  stageArgument,
  stageFileMissing,
  expressionBlanks,
  // Ours alone: the builder's network, and how Packer gets in
  packerNetworkNull,
  vpcNatRouter,
  packerNatAbsent,
  packerNatUnknown,
  packerIapSsh,
  packerIapWinrm,
  packerIapUnknown,
  packerNoRoute,
  packerDirectClosed,
  packerTags,
  packerZoneRegion,
  packerRegion,
  vpcSshCidr,
  packerTwoStartup,
  packerMetadataStartup,
  packerWrapOff,
  packerRelativeFile,
  packerStageDepth,
  packerCommunicatorMismatch,
  packerCommunicatorValue,
  packerCommunicatorIdle,
  packerIapIdle,
  packerNoScript,
  windowsSource,
  windowsLinuxScript,
  windowsNoScript,
  windowsDisk,
  vpcSshOpen,
  packerPrivateAccess,
  vpcDuplicateNetwork,
  networkHostProject,
  networkHostSame,
  networkRdma,
  osLogin,
  shieldedVm,
  serviceAccountSame,
  serviceAccountRoles,
  slurmGcpNetwork,
  // Ours alone: the image
  imageName,
  imageFamily,
  imageFamilyLength,
  sourceDisk,
  packerMixedScripts,
  gpuMaintenance,
  variableImplicit,
  imageOrder,
  imageProject,
  imageNear,
  imageShared,
  imageSlurmSource,
  imageDisk,
  packerLabels,
  imageNameFixed,
  imageNameClash,
  imageNone,
  sourceBoth,
  sourceChained,
  sourceNone,
  sourceProject,
  sourceDead,
  sourceArchitecture,
  packerTimeout,
  packerTimeoutFormat,
  gpuType,
  gpuCount,
  gpuDriver,
  maintenanceValue,
  storageLocations,
  scopesOld,
  scopesNarrow,
  imageNameUse,
  imageUnlinked,
  // Ours alone: the rest
  functionUnknown,
  moduleKindNeedless,
  moduleIdUnsafe,
  groupCase,
  useShadowed,
  useCycle,
  modulesVersionUnverified,
  sourceUnverified,
  sourceLocal,
  sourceRef,
  sourceOldName,
  sourceDepth,
  sourceDepthHint,
  sourceSlashes,
  sourceSlashesPlace,
  useType,
  functionAtImport,
]

export function checkDocumentRules(
  context: DocumentContext,
  collector: RuleCollector,
  chosen: readonly Rule[] = rules,
): void {
  for (const rule of chosen) if (rule.stage === 'document') rule.check(context, collector)
}

export function checkBlueprintRules(
  context: BlueprintContext,
  collector: RuleCollector,
  chosen: readonly Rule[] = rules,
): void {
  const silenced = silenceAcknowledged(context, collector)
  for (const rule of chosen) if (rule.stage === 'blueprint') rule.check(context, silenced)
}

export function checkExpandedRules(
  context: ExpandedContext,
  collector: RuleCollector,
  chosen: readonly Rule[] = rules,
): void {
  const silenced = silenceAcknowledged(context, collector)
  for (const rule of chosen) if (rule.stage === 'expanded') rule.check(context, silenced)
}
