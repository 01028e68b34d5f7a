package dev.parley.client.address;

/** Prints what {@link OwnAddress} finds in the network where it runs. */
final class OwnAddressProgram {
    private OwnAddressProgram() {}

    public static void main(String[] arguments) {
        System.out.println(OwnAddress.find().orElse("none"));
    }
}
