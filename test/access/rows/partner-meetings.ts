import { Meeting } from '../../live-sessions/meeting';
import type { PrepareRows } from '../access-rows';

/** How a meeting was: answered by whoever is in the room, with or without an account. */
export const prepare: PrepareRows = async (app) => {
  const meeting = await Meeting.prepare(app);
  const chair = await meeting.enterAs(meeting.facilitator);
  await chair.live.send('session.open', {});
  await meeting.goTo(chair, '反馈与结束');
  meeting.leave();
  const path = `${meeting.path}/pulse`;
  return {
    stranger: await app.aMember(await app.anOrganization(), 'facilitator'),
    allowed: meeting.facilitator,
    rows: [
      {
        operation: 'PUT /api/live-sessions/{id}/pulse',
        request: () => ({ path, body: { heard: 'yes' } }),
        nobody: 401,
        stranger: 404,
        allowed: 204,
      },
      {
        operation: 'GET /api/live-sessions/{id}/pulse',
        request: () => ({ path }),
        nobody: 401,
        stranger: 404,
        allowed: 200,
      },
    ],
  };
};
