// What every driver passes, with ten thousand crossings each and an hour for each clock.
import '../readers/chafon/contract.int.test';
import '../readers/chronotrack/contract.int.test';
import '../readers/cl7206/contract.int.test';
import '../readers/crossmgr/contract.int.test';
import '../readers/ipico/contract.int.test';
import '../readers/lines/contract.int.test';
import '../readers/llrp/contract.int.test';
import '../readers/m6e/contract.int.test';
import '../readers/mylaps/contract.int.test';
import '../readers/p3/contract.int.test';
import '../readers/portal/contract.int.test';
import '../readers/push/contract.int.test';
import '../readers/raceresult/contract.int.test';
import '../readers/ultra/contract.int.test';
import '../readers/yr9700/contract.int.test';
import '../readers/manager/clocks-of-kinds.int.test';
