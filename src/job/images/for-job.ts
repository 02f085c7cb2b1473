import type { PullPolicy } from '../../gitlab/types.js';
import type { Trace } from '../log/trace.js';
import type { JobRequest, Session } from '../session.js';
import type { Pin } from './pins/pin.js';
import { authOf, type ResolvedImage } from './store.js';

/** Finds or pulls an image of a job, or of one of its services, and tells of it; throws as {@link ImageStore} does. */
export async function imageForJob(
  session: Session,
  request: JobRequest,
  trace: Trace,
  wanted: {
    readonly name: string;
    readonly platform: string | undefined;
    readonly policies: readonly PullPolicy[] | undefined;
    /** Of a default image. */
    readonly pin?: Pin | undefined;
  },
): Promise<ResolvedImage> {
  const { name, platform, policies, pin } = wanted;
  const image = await request.clock.during('image_pull', () =>
    session.images.resolve(name, {
      platform,
      policies,
      pin,
      signal: request.signal,
      auth: authOf(request.variables),
      log: (line) => trace.line(line),
    }),
  );
  const { os, arch, variant, size, pulled } = image;
  const own = os === '' ? (platform ?? '') : [os, arch, variant].filter((part) => part !== '').join('/');
  await session.emit({ type: 'image', job: request.job.name, name, platform: own, size, pulled });
  return image;
}
