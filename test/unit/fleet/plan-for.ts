import { loadPlan, type Plan } from '../../../src/gitlab/index.js';
import { memorySource, pushContext } from '../gitlab/support.js';

/** The plan of a pipeline file for a push. */
export function planFor(content: string): Promise<Plan> {
  return loadPlan({ file: '.gitlab-ci.yml', content, context: pushContext(), source: memorySource({}) });
}
