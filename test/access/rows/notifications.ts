import { newId } from '@app/kernel';
import type { PrepareRows } from '../access-rows';

export const prepare: PrepareRows = async (app) => {
  const here = await app.anOrganization();
  const allowed = await app.aMember(here);
  const notification = newId();
  await app.database.query(
    `INSERT INTO notification (id, event_id, account_id, organization_id, kind, subject_type, subject_id)
     VALUES ($1, $2, $3, $4, 'referral.sent', 'referral', $5)`,
    [notification, newId(), allowed.account!.id, here.id, newId()],
  );
  await app.database.query(
    `INSERT INTO network (name, demo) VALUES ('示范', true) ON CONFLICT (id) DO UPDATE SET demo = true`,
  );
  const everyone = { nobody: 401, stranger: 200, withoutRight: 200, allowed: 200 };
  const read = (path: string) => () => ({ path });
  return {
    stranger: await app.aMember(await app.anOrganization()),
    withoutRight: await app.aMember(here, 'supervisor'),
    allowed,
    rows: [
      { operation: 'GET /api/notifications', request: read('/api/notifications'), ...everyone },
      {
        operation: 'GET /api/notifications/unread-count',
        request: read('/api/notifications/unread-count'),
        ...everyone,
      },
      {
        operation: 'POST /api/notifications/{id}/read',
        request: read(`/api/notifications/${notification}/read`),
        nobody: 401,
        stranger: 404,
        withoutRight: 404,
        allowed: 200,
      },
      { operation: 'POST /api/notifications/read-all', request: read('/api/notifications/read-all'), ...everyone },
      {
        operation: 'GET /api/me/notification-choices',
        request: read('/api/me/notification-choices'),
        ...everyone,
      },
      {
        operation: 'PUT /api/me/notification-choices',
        request: () => ({
          path: '/api/me/notification-choices',
          version: 0,
          body: { mail: [], digest: [], quietDaysOff: true, urgentPasses: true },
        }),
        ...everyone,
      },
      {
        operation: 'GET /api/notifications/preview',
        request: read('/api/notifications/preview?language=en'),
        ...everyone,
      },
      { operation: 'GET /api/demo/mail-outbox', request: read('/api/demo/mail-outbox'), ...everyone },
    ],
  };
};
