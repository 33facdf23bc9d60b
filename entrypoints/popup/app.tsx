import '../../components/styles/shared.css';
import '../../components/styles/popup-frame.css';
import '../../components/styles/app.css';
import { render } from 'preact';
import { PopupApp } from '../../components/popup/popup-app.tsx';
import { Boundary } from '../../components/shared/boundary.tsx';
import { t } from '../../utils/i18n/messages.ts';
import { fitWindow } from '../../utils/platform/fit-window.ts';
import { createPageMemory } from '../../utils/platform/page-memory.ts';
import { createPagePort, connectPageTexts, followLook } from '../../utils/platform/page.ts';
import { createWakeLock } from '../../utils/platform/wake-lock.ts';

connectPageTexts();
followLook();
document.title = t('page_popup_title');

/* A reminder can open this page in a small window of its own. */
const asks = new URLSearchParams(location.search).get('asks');
if (asks !== null) {
  document.body.classList.replace('popup-page', 'break-page');
  void fitWindow();
}

const root = document.getElementById('app');
if (root) {
  const port = createPagePort();
  render(
    <Boundary port={port} where="popup">
      <PopupApp port={port} wakeLock={createWakeLock()} memory={createPageMemory()} asks={asks} />
    </Boundary>,
    root,
  );
}
