/** The validators that gcluster knows (`implementations` in `pkg/validators/validators.go`). */
export const KNOWN_VALIDATORS: readonly string[] = [
  'test_apis_enabled',
  'test_project_exists',
  'test_region_exists',
  'test_zone_exists',
  'test_zone_in_region',
  'test_module_not_used',
  'test_deployment_variable_not_used',
  'test_quota_availability',
  'test_machine_type_in_zone',
  'test_reservation_exists',
  'test_disk_type_in_zone',
  'test_gcsfuse_iam_role_exists',
]

/** Those that need no credentials; they take no inputs. */
export const OFFLINE_VALIDATORS: readonly string[] = [
  'test_module_not_used',
  'test_deployment_variable_not_used',
]
