/**
 * Keywords of the JSON schema that editors use for pipeline files, as of November 2026: keys from a keyword of the file
 * or of a job down, without names that users choose.
 */
export const SCHEMA_KEYWORDS: readonly string[] = `
  !reference after_script allow_failure allow_failure:exit_codes artifacts artifacts:access artifacts:exclude
  artifacts:expire_in artifacts:expose_as artifacts:name artifacts:paths artifacts:reports
  artifacts:reports:accessibility artifacts:reports:annotations artifacts:reports:browser_performance
  artifacts:reports:codequality artifacts:reports:container_scanning artifacts:reports:coverage_report
  artifacts:reports:coverage_report:coverage_format artifacts:reports:coverage_report:path
  artifacts:reports:cyclonedx artifacts:reports:dast artifacts:reports:dependency_scanning artifacts:reports:dotenv
  artifacts:reports:junit artifacts:reports:license_management artifacts:reports:license_scanning
  artifacts:reports:load_performance artifacts:reports:lsif artifacts:reports:metrics
  artifacts:reports:repository_xray artifacts:reports:requirements artifacts:reports:sarif artifacts:reports:sast
  artifacts:reports:secret_detection artifacts:reports:terraform artifacts:untracked artifacts:when before_script
  cache cache:fallback_keys cache:key cache:key:files cache:key:files_commits cache:key:prefix cache:paths
  cache:policy cache:unprotect cache:untracked cache:when coverage default dependencies environment
  environment:action environment:auto_stop_in environment:deployment_tier environment:kubernetes
  environment:kubernetes:agent environment:kubernetes:dashboard environment:kubernetes:dashboard:flux_resource_path
  environment:kubernetes:dashboard:namespace environment:kubernetes:flux_resource_path
  environment:kubernetes:managed_resources environment:kubernetes:managed_resources:enabled
  environment:kubernetes:namespace environment:name environment:on_stop environment:url except except:changes
  except:kubernetes except:refs except:variables extends hooks hooks:pre_get_sources_script id_tokens id_tokens:aud
  identity image image:docker image:docker:platform image:docker:user image:entrypoint image:kubernetes
  image:kubernetes:user image:name image:pull_policy include include:component include:file include:inputs
  include:integrity include:local include:project include:ref include:remote include:rules include:rules:changes
  include:rules:changes:compare_to include:rules:changes:paths include:rules:changes:regexp include:rules:exists
  include:rules:exists:paths include:rules:exists:project include:rules:exists:ref include:rules:exists:regexp
  include:rules:if include:rules:when include:template inherit inherit:default inherit:variables inputs
  inputs:default inputs:description inputs:options inputs:regex inputs:type interruptible manual_confirmation needs
  needs:artifacts needs:job needs:optional needs:parallel needs:parallel:matrix needs:pipeline needs:project
  needs:ref only only:changes only:kubernetes only:refs only:variables pages pages:expire_in pages:path_prefix
  pages:publish parallel parallel:matrix publish release release:assets release:assets:links
  release:assets:links:filepath release:assets:links:link_type release:assets:links:name release:assets:links:url
  release:description release:milestones release:name release:ref release:released_at release:tag_message
  release:tag_name resource_group retry retry:exit_codes retry:max retry:when rules rules:allow_failure
  rules:allow_failure:exit_codes rules:changes rules:changes:compare_to rules:changes:paths rules:changes:regexp
  rules:exists rules:exists:paths rules:exists:project rules:exists:ref rules:exists:regexp rules:if
  rules:interruptible rules:needs rules:needs:artifacts rules:needs:job rules:needs:optional rules:start_in
  rules:variables rules:when run run:env run:func run:func:git run:func:oci run:inputs run:name run:script run:step
  run:step:git run:step:oci script secrets secrets:file secrets:vault services services:alias services:command
  services:docker services:docker:platform services:docker:user services:entrypoint services:kubernetes
  services:kubernetes:user services:name services:pull_policy services:variables services:variables:expand
  services:variables:value spec spec:inputs spec:inputs:default spec:inputs:description spec:inputs:options
  spec:inputs:regex spec:inputs:rules spec:inputs:type stage stages start_in tags timeout trigger trigger:branch
  trigger:forward trigger:forward:pipeline_variables trigger:forward:yaml_variables trigger:include
  trigger:include:artifact trigger:include:component trigger:include:file trigger:include:inputs trigger:include:job
  trigger:include:local trigger:include:project trigger:include:ref trigger:include:remote trigger:include:template
  trigger:inputs trigger:project trigger:strategy variables variables:description variables:expand variables:options
  variables:value when workflow workflow:auto_cancel workflow:auto_cancel:on_job_failure
  workflow:auto_cancel:on_new_commit workflow:name workflow:rules workflow:rules:auto_cancel
  workflow:rules:auto_cancel:on_job_failure workflow:rules:auto_cancel:on_new_commit workflow:rules:changes
  workflow:rules:changes:compare_to workflow:rules:changes:paths workflow:rules:changes:regexp workflow:rules:exists
  workflow:rules:exists:paths workflow:rules:exists:project workflow:rules:exists:ref workflow:rules:exists:regexp
  workflow:rules:if workflow:rules:variables workflow:rules:when
`
  .trim()
  .split(/\s+/);
