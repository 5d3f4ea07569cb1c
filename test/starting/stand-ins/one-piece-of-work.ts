import { withEmbedded } from '@app/embedded-postgres';

/** A command that borrows the database and fails: its failure must be heard. */
withEmbedded({ dataDir: process.argv[2], settings: { fsync: 'off' } }, () => Promise.reject(new Error('heard'))).catch(
  (error: Error) => {
    process.stderr.write(error.message);
    process.exit(3);
  },
);
