import '../../components/styles/shared.css';
import '../../components/styles/popup-frame.css';
import '../../components/styles/app.css';
import { render } from 'preact';
import { BreakApp } from '../../components/player/break-app.tsx';
import { Boundary } from '../../components/shared/boundary.tsx';
import { t } from '../../utils/i18n/messages.ts';
import { fitWindow } from '../../utils/platform/fit-window.ts';
import { createPagePort, connectPageTexts, followLook } from '../../utils/platform/page.ts';
import { createWakeLock } from '../../utils/platform/wake-lock.ts';

connectPageTexts();
followLook();
void fitWindow();
document.title = t('page_break_title');

const root = document.getElementById('app');
if (root) {
  const port = createPagePort();
  render(
    <Boundary port={port} where="break window">
      <BreakApp
        port={port}
        wakeLock={createWakeLock()}
        query={location.search}
        onBegun={() => history.replaceState(null, '', `${location.pathname}${location.hash}`)}
        onClose={() => window.close()}
        onQuestions={(query) => location.assign(`/safety.html${query}`)}
      />
    </Boundary>,
    root,
  );
}
