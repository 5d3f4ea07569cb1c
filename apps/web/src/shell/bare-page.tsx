import { lazy, Suspense, useState } from 'react';
import { Outlet } from 'react-router';
import { isMarked } from '../assisting/marker';
import { usePresentation } from '../presentation/presentation';
import { loadTexts } from '../texts/texts';

// Read only by those who need it: the room behind a QR code must stay light (P12).
const ElderStrip = lazy(async () => (await Promise.all([import('../elder/elder-strip'), loadTexts(['elder'])]))[0]);

const AssistedBanner = lazy(async () => {
  const [parts] = await Promise.all([import('../assisting/assisted-banner'), loadTexts(['assisting'])]);
  return { default: parts.AssistedBanner };
});

/** Whole-window pages bring their own head and navigation. */
export function BarePage() {
  const { elder } = usePresentation();
  const [mayBeAssisted] = useState(isMarked);
  return (
    <>
      <Suspense fallback={null}>
        {elder && <ElderStrip />}
        {mayBeAssisted && <AssistedBanner />}
      </Suspense>
      <Suspense fallback={null}>
        <Outlet />
      </Suspense>
    </>
  );
}
