import type { ServiceSpec, Variable } from '../types.js';
import { finder } from './expand.js';
import { defaultFilePath, expandText } from './runner-expand.js';
import type { FilePath } from './runner-expand.js';

/**
 * Environment of a service: the job's public variables (predefined ones that are no secrets, and those of the pipeline
 * file), then the service's own, whose values may refer to any variable of the job.
 */
export function serviceVariables(
  service: Pick<ServiceSpec, 'variables'>,
  variables: readonly Variable[],
  filePath?: FilePath,
): Variable[] {
  const find = finder(variables);
  const path = filePath ?? defaultFilePath(find);
  const own = service.variables.map((variable) =>
    variable.raw ? variable : { ...variable, value: expandText(variable.value, find, path) },
  );
  const shared = variables.flatMap(({ publicValue, ...variable }) => {
    if (variable.public) return [variable];
    if (publicValue === undefined) return [];
    return [{ ...variable, value: publicValue, public: true, masked: false, file: false }];
  });
  return [...new Map([...shared, ...own].map((variable) => [variable.key, variable])).values()];
}
