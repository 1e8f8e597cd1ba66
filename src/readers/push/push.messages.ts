import type { Ms } from '../../domain/model/time';

/** What readers report that push their reads over HTTP. `link` is a host with its port. */
export interface PushMessages extends PostMessages, StreamMessages {}

/** Of readers that post to the station. `path`: the end of the address that they post to. */
interface PostMessages {
  /** Nothing was posted yet. */
  readonly 'push-waiting': { readonly path: string };
  /** Somebody posts with another key, or none. */
  readonly 'push-wrong-key': { readonly path: string };
  /** Nothing in what was posted is known. */
  readonly 'push-unknown': { readonly path: string };
  /** One of several readers at this address sent signs of life, and sends nothing any more; empty for one without a name. */
  readonly 'push-device-silent': { readonly device: string; readonly after: Ms };
  /** The reader says that it reads no tags. `device` is the name that it gives itself; empty where it gives none. */
  readonly 'push-idle': { readonly device: string };
}

/** Of readers whose stream the station reads. `status` is that of HTTP. */
interface StreamMessages {
  readonly 'push-login-refused': { readonly link: string };
  /** The reader is set to another interface. */
  readonly 'push-no-interface': { readonly link: string };
  readonly 'push-refused': { readonly link: string; readonly status: number };
  readonly 'push-not-http': { readonly link: string };
  readonly 'push-stream-silent': { readonly link: string; readonly after: Ms };
  readonly 'push-preset-started': { readonly preset: string };
  readonly 'push-preset-stopped': { readonly preset: string };
  /** A preset that the station started could not be stopped. */
  readonly 'push-preset-runs': { readonly preset: string };
  readonly 'push-preset-refused': { readonly preset: string; readonly status: number };
}
