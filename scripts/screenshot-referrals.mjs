// The referral page at every standing, its forms, and the pages behind a one-time link.

const standing =
  (box, states, at = 0) =>
  async (get) => {
    const ended = ['failed', 'cancelled', 'entered-in-error', 'rejected'].includes(states);
    const list = await get(`/api/referrals?${new URLSearchParams({ box, states, ...(ended && { ended: 'true' }) })}`);
    // Ended ones that still wait for another partner stand among the open ones.
    const open = list?.items?.[0] ? list : await get(`/api/referrals?${new URLSearchParams({ box, states })}`);
    const found = open?.items?.[at];
    return found && `/referrals/${found.id}`;
  };

/** Opens one of the acts under 更多. */
const opening = (act) => async (page) => {
  await page.locator('.more-acts summary').click();
  await page.locator(`[data-act=${act}]`).click();
};

const form = (act, as, box, states) => ({
  name: `act-${act}`,
  as,
  path: standing(box, states),
  before: opening(act),
});

/** A link for the person, about a result that came back. */
async function personLink(get, post) {
  const address = await standing('out', 'outcome-returned')(get);
  return address && (await post(`/api${address}/links/person`)).path;
}

async function partnerLink(get, post) {
  const address = await standing('out', 'requested')(get);
  return address && (await post(`/api${address}/links/partner`)).path;
}

const declining = async (page) => {
  await page.locator('#accept-words').waitFor();
  await page.locator('main button.btn:not(.p)').last().click();
};

export const referralPages = [
  { name: 'referrals-out', as: 'worker', path: '/referrals?box=out' },
  { name: 'referrals-ended', as: 'worker', path: '/referrals?box=in&ended=true' },
  { name: 'standing-info-requested', as: 'worker', path: standing('out', 'info-requested') },
  { name: 'standing-info-asked', as: 'carers', path: standing('in', 'info-requested') },
  { name: 'standing-info-provided', as: 'worker', path: standing('in', 'info-provided') },
  { name: 'standing-assessment-first', as: 'worker', path: standing('out', 'assessment-first') },
  { name: 'standing-unreachable', as: 'worker', path: standing('in', 'client-unreachable') },
  { name: 'standing-on-hold', as: 'worker', path: standing('in', 'on-hold') },
  { name: 'standing-forward', as: 'worker', path: standing('out', 'forward-proposed') },
  { name: 'standing-in-progress', as: 'worker', path: standing('in', 'in-progress') },
  { name: 'standing-consent-paused', as: 'listener', path: standing('in', 'consent-paused') },
  { name: 'standing-consent-withdrawn', as: 'carers', path: standing('out', 'consent-paused') },
  { name: 'standing-failed', as: 'carers', path: standing('out', 'failed') },
  { name: 'standing-rejected', as: 'childWorker', path: standing('out', 'rejected') },
  { name: 'standing-disputed', as: 'worker', path: standing('out', 'outcome-disputed') },
  { name: 'standing-closed', as: 'worker', path: standing('out', 'loop-closed') },
  { name: 'standing-withdrawn', as: 'helper', path: standing('out', 'cancelled') },
  { name: 'standing-in-error', as: 'worker', path: standing('out', 'entered-in-error') },
  { name: 'standing-basis-review', as: 'childSupervisor', path: standing('out', 'accepted', 1) },
  { name: 'standing-notice', as: 'childWorker', path: standing('out', 'accepted') },
  {
    name: 'act-decline',
    as: 'worker',
    path: standing('in', 'info-provided'),
    before: (page) => page.locator('section .btn.q').first().click(),
  },
  form('waitlist', 'worker', 'in', 'info-provided'),
  form('hold', 'worker', 'in', 'in-progress'),
  form('propose-forward', 'worker', 'in', 'in-progress'),
  form('fail', 'worker', 'in', 'in-progress'),
  form('cancel', 'worker', 'out', 'in-progress'),
  form('also', 'worker', 'out', 'requested'),
  form('split', 'worker', 'out', 'requested'),
  form('extend', 'worker', 'out', 'requested'),
  form('withdraw', 'worker', 'out', 'requested'),
  form('mark-in-error', 'worker', 'out', 'requested'),
  form('change-urgency', 'worker', 'out', 'requested'),
  form('convert', 'recipient', 'out', 'outcome-returned'),
  {
    name: 'referral-new-household',
    as: 'worker',
    path: async (get) => {
      const household = (await get('/api/households'))?.items?.[0];
      return household && `/referrals/new?household=${household.id}`;
    },
  },
  { name: 'standing-no-response', as: 'worker', path: standing('out', 'cancelled') },
  {
    name: 'stuck-referrals-coaching',
    as: 'facilitator',
    path: '/stuck-referrals',
    before: (page) => page.locator('[data-coaching] summary').first().click(),
  },
  { name: 'answer-partner-decline', as: 'supervisor', path: partnerLink, before: declining },
  { name: 'answer-person', as: 'recipient', path: personLink },
];
