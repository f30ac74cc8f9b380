// Begins everything that outlives a page, then the page itself.
import { confirmFirst } from './confirm.js';
import { copyOnClick } from './copy.js';
import { receiveDrops } from './drop.js';
import { keepTimes } from './times.js';
import { movePosters } from './preview.js';
import { openTray } from './tray.js';
import { startVisits } from './visit.js';

confirmFirst();
copyOnClick();
keepTimes();
movePosters();
openTray();
receiveDrops();
startVisits();
