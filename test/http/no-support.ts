import type { SupportSource } from '../../src/http/routes/support';

/** The settings of a station that writes no log, for a support bundle. */
export const NO_SUPPORT: SupportSource = {
  damagedFiles: () => [],
  logFolder: null,
  settings: {
    port: 0,
    bound: 'this-computer',
    log_level: 'silent',
    has_api_key: false,
    has_own_operator_token: true,
    trusted_hosts: 0,
    has_upload_secret_file: false,
    readers: 0,
    event_time: 'timestamp',
    language: null,
  },
};
