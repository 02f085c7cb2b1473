/**
 * Names of GitLab's list of predefined variables that no job gets here, with the reason. All others are set wherever
 * GitLab would set them.
 */
export const NOT_APPLICABLE: Readonly<Record<string, string>> = {
  CHAT_CHANNEL: 'there is no ChatOps',
  CHAT_INPUT: 'there is no ChatOps',
  CHAT_USER_ID: 'there is no ChatOps',
  CI_DEBUG_SERVICES: 'set by the user, not by GitLab',
  CI_DEPLOY_FREEZE: 'deploy freezes belong to a GitLab server',
  CI_DEPLOY_PASSWORD: 'deploy tokens belong to a GitLab server; give the variable yourself',
  CI_DEPLOY_USER: 'deploy tokens belong to a GitLab server; give the variable yourself',
  CI_EXTERNAL_PULL_REQUEST_IID: 'pull requests are given as merge requests',
  CI_EXTERNAL_PULL_REQUEST_SOURCE_BRANCH_NAME: 'pull requests are given as merge requests',
  CI_EXTERNAL_PULL_REQUEST_SOURCE_BRANCH_SHA: 'pull requests are given as merge requests',
  CI_EXTERNAL_PULL_REQUEST_SOURCE_REPOSITORY: 'pull requests are given as merge requests',
  CI_EXTERNAL_PULL_REQUEST_TARGET_BRANCH_NAME: 'pull requests are given as merge requests',
  CI_EXTERNAL_PULL_REQUEST_TARGET_BRANCH_SHA: 'pull requests are given as merge requests',
  CI_EXTERNAL_PULL_REQUEST_TARGET_REPOSITORY: 'pull requests are given as merge requests',
  CI_GITLAB_FIPS_MODE: 'only set where FIPS mode is on',
  CI_HAS_OPEN_REQUIREMENTS: 'requirements belong to a GitLab server',
  CI_KUBERNETES_ACTIVE: 'no cluster is connected',
  CI_MERGE_REQUEST_APPROVED: 'only set once approvals are given, which are not known here',
  CI_MERGE_REQUEST_ASSIGNEES: 'assignees are not known here',
  CI_MERGE_REQUEST_MILESTONE: 'milestones are not known here',
  CI_RELEASE_DESCRIPTION: 'there is no release of a GitLab server at the tag',
  CI_RELEASE_NAME: 'there is no release of a GitLab server at the tag',
  CI_SERVER_TLS_CA_FILE: 'there is no GitLab server to connect to',
  CI_SERVER_TLS_CERT_FILE: 'there is no GitLab server to connect to',
  CI_SERVER_TLS_KEY_FILE: 'there is no GitLab server to connect to',
  CI_SHARED_ENVIRONMENT: 'only set by executors whose jobs share a machine; every job has containers of its own',
  KUBECONFIG: 'no cluster is connected',
};
