package org.armorial.check;

import org.armorial.model.Register;

/** One thing that the files of a register must not contradict. Made anew for each check. */
interface Rule {
  /** Tells every fault of this kind; called once, when the whole register is known. */
  void check(Register register, Report report);
}
